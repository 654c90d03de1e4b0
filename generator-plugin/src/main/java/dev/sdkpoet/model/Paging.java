package dev.sdkpoet.model;

import java.util.List;

/** How the pages of a list operation follow each other. */
public sealed interface Paging {
    Items items();

    <R> R accept(Visitor<R> visitor);

    /**
     * Where the items of a page are.
     *
     * @param page the type of the whole response
     * @param path property names from the response's root to the array of items; empty when the response is the array
     * @param list the type of that array
     */
    record Items(TypeRef page, List<String> path, TypeRef.ListOf list) {
        public Items {
            path = List.copyOf(path);
        }
    }

    /**
     * By a link in the body, absolute or relative.
     *
     * @param nextPath property names from the root to the link
     */
    record NextUrl(Items items, List<String> nextPath) implements Paging {
        public NextUrl {
            nextPath = List.copyOf(nextPath);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nextUrl(this);
        }
    }

    /**
     * By a token in the body that goes into a query parameter, or into a field of the form that the next request sends.
     *
     * @param nextPath property names from the root to the token
     * @param isField whether the parameter is a field
     */
    record Token(Items items, List<String> nextPath, String parameter, boolean isField) implements Paging {
        public Token {
            nextPath = List.copyOf(nextPath);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.token(this);
        }
    }

    /**
     * By a token in the body that goes into the JSON body of the next request.
     *
     * @param nextPath property names from the root of the response to the token
     * @param target property names from the root of the request to where it goes
     * @param mediaType the request's
     */
    record BodyToken(Items items, List<String> nextPath, List<String> target, String mediaType) implements Paging {
        public BodyToken {
            nextPath = List.copyOf(nextPath);
            target = List.copyOf(target);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bodyToken(this);
        }
    }

    /**
     * By a query parameter that names the last item.
     *
     * @param keyPath property names from an item to what names it
     */
    record LastItem(Items items, List<String> keyPath, String parameter) implements Paging {
        public LastItem {
            keyPath = List.copyOf(keyPath);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lastItem(this);
        }
    }

    /**
     * As another way, until a boolean in the body is false.
     *
     * @param morePath property names from the root to the boolean
     */
    record WhileMore(Paging paging, List<String> morePath) implements Paging {
        public WhileMore {
            morePath = List.copyOf(morePath);
        }

        @Override
        public Items items() {
            return paging.items();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whileMore(this);
        }
    }

    /**
     * By a page number, in a query parameter, that grows by one.
     *
     * @param first the number of the first page
     */
    record PageNumber(Items items, String parameter, int first) implements Paging {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageNumber(this);
        }
    }

    /** By an offset, in a query parameter, that grows by the number of items. */
    record Offset(Items items, String parameter) implements Paging {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offset(this);
        }
    }

    /** By a header: RFC 8288 {@code Link: <…>; rel="next"}. */
    record LinkHeader(Items items) implements Paging {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkHeader(this);
        }
    }

    interface Visitor<R> {
        R nextUrl(NextUrl paging);

        R token(Token paging);

        R bodyToken(BodyToken paging);

        R lastItem(LastItem paging);

        R whileMore(WhileMore paging);

        R pageNumber(PageNumber paging);

        R offset(Offset paging);

        R linkHeader(LinkHeader paging);
    }
}
