package dev.sdkpoet.diff;

import java.util.List;

/** A comparison as a page of Markdown, for a pull request or a release. */
final class DiffMarkdown {
    private final DiffReport report;

    DiffMarkdown(DiffReport report) {
        this.report = report;
    }

    String text() {
        ApiDiff diff = report.diff();
        StringBuilder page = new StringBuilder("# Changes of " + Wording.code(report.client()) + "\n\n");
        page.append("Version: ").append(report.next()).append("\n");
        if (diff.changes().isEmpty()) {
            page.append('\n')
                    .append(diff.differs() ? "Only documentation differs." : "Nothing differs.")
                    .append('\n');
        }
        for (Section section : Section.values()) {
            List<ApiChange> changes = diff.in(section);
            if (!changes.isEmpty()) {
                page.append("\n## " + section + " (" + changes.size() + ")\n\n");
                changes.forEach(change -> page.append(item(change)));
            }
        }
        return page.toString();
    }

    /** A list item with the place below, which is one of a list of its own: no renderer joins the two lines. */
    private static String item(ApiChange change) {
        String place = Wording.code(change.place().toString());
        return "- " + Wording.line(change.text()) + change.whom() + ".\n  - " + place + "\n";
    }
}
