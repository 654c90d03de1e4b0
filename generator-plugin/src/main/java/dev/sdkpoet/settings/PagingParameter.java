package dev.sdkpoet.settings;

import org.jspecify.annotations.Nullable;

/** One {@code <list>} of {@code <paging>}. */
public final class PagingParameter {
    String document = "";
    String operation = "";
    String style = "";

    @Nullable
    String items;

    @Nullable
    String next;

    @Nullable
    String parameter;

    @Nullable
    String more;

    /** Sets the name of the document, where several have such an operation. */
    public void setDocument(String document) {
        this.document = document;
    }

    /** Sets which one: its id in the document, or its method and path. */
    public void setOperation(String operation) {
        this.operation = operation;
    }

    /** Sets how the next page is found. */
    public void setStyle(String style) {
        this.style = style;
    }

    /** Sets the JSON pointer to the array of items. */
    public void setItems(String items) {
        this.items = items;
    }

    /** Sets the JSON pointer to the link or token. */
    public void setNext(String next) {
        this.next = next;
    }

    /** Sets the query parameter that takes the token, page number, offset or name of the last item, or the place of the token in a body. */
    public void setParameter(String parameter) {
        this.parameter = parameter;
    }

    /** Sets the JSON pointer to what is false on the last page. */
    public void setMore(String more) {
        this.more = more;
    }
}
