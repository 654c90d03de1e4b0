package dev.sdkpoet.mojo;

import dev.sdkpoet.goal.Messages;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.Settings;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;

/** Base of all goals: holds what {@link GoalConfigurator} found in their configuration. */
abstract class GoalMojo extends AbstractMojo {
    private final Problems problems = new Problems();
    private Set<String> own = Set.of();

    final Problems problems() {
        return problems;
    }

    final Messages messages() {
        return new LogMessages(getLog());
    }

    /** The settings with the values of the parameters. */
    final <S extends Settings> S filled(S settings) {
        settings.copy(this);
        settings.own(own);
        return settings;
    }

    /** For goals that plan no client. */
    final void checkConfiguration() throws MojoFailureException {
        try {
            problems.throwIfErrors();
        } catch (GenerationException e) {
            throw new MojoFailureException("The configuration can't be used:\n" + e.getMessage(), e);
        }
    }

    /** @param ownParameters those that are set in the POM for this goal alone */
    final void configured(Problems found, Set<String> ownParameters) {
        problems.addAll(found);
        own = Set.copyOf(ownParameters);
    }
}
