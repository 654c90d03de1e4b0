package dev.sdkpoet.settings;

import dev.sdkpoet.select.Selection;
import dev.sdkpoet.select.SelectionRule;
import java.util.ArrayList;
import java.util.List;

/** What is in {@code <select>}. Maven calls each setter as often as its element stands there. */
public final class SelectParameter {
    private final List<SelectionRule> includes = new ArrayList<>();
    private final List<SelectionRule> excludes = new ArrayList<>();

    /** Adds operations that the client has. */
    public void setInclude(SelectionRuleParameter include) {
        includes.add(include.toRule());
    }

    /** Adds operations that the client doesn't have. */
    public void setExclude(SelectionRuleParameter exclude) {
        excludes.add(exclude.toRule());
    }

    Selection toSelection() {
        return new Selection(includes, excludes);
    }
}
