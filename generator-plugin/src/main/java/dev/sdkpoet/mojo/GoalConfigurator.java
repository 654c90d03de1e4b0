package dev.sdkpoet.mojo;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.settings.RawRules;
import dev.sdkpoet.settings.RawSetting;
import dev.sdkpoet.settings.Settings;
import dev.sdkpoet.settings.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfigurationException;

/**
 * Configures a goal as Maven does, and tells it what is wrong with its configuration. Maven itself ignores parameters that don't exist, takes
 * every text but "true" for false, and of what is wrong inside a parameter it names the first only.
 */
public final class GoalConfigurator extends BasicComponentConfigurator {
    static final String NAME = "sdkpoet";

    @Override
    public void configureComponent(
            Object component,
            PlexusConfiguration configuration,
            ExpressionEvaluator evaluator,
            ClassRealm realm,
            ConfigurationListener listener)
            throws ComponentConfigurationException {
        PlexusConfiguration right = configuration;
        if (component instanceof GoalMojo goal) {
            Problems problems = new Problems();
            try {
                right = right(configuration, goal, evaluator, problems);
                if (evaluator.evaluate("${mojoExecution}") instanceof MojoExecution execution
                        && evaluator.evaluate("${session}") instanceof MavenSession session) {
                    ConfigurationRules rules = ConfigurationRules.of(execution, session);
                    rules.check(problems);
                    goal.configured(problems, rules.ofOneGoal());
                }
            } catch (ExpressionEvaluationException | PlexusConfigurationException e) {
                throw new ComponentConfigurationException(e.getMessage(), e);
            }
        }
        super.configureComponent(component, right, evaluator, realm, listener);
    }

    /** The parameters that Maven can set; the goal refuses to run with the others. */
    private static PlexusConfiguration right(
            PlexusConfiguration all, GoalMojo goal, ExpressionEvaluator evaluator, Problems problems)
            throws ExpressionEvaluationException, PlexusConfigurationException {
        PlexusConfiguration right = new DefaultPlexusConfiguration(all.getName());
        RawRules rules = new RawRules(problems);
        for (PlexusConfiguration parameter : all.getChildren()) {
            Shape shape = Settings.fields(goal.getClass(), GoalMojo.class).stream()
                    .filter(field -> field.getName().equals(parameter.getName()))
                    .findFirst()
                    .map(field -> Shape.of(field.getGenericType()))
                    .orElse(new Shape.Text(Object.class));
            if (rules.check(raw(parameter, evaluator), shape)) {
                right.addChild(parameter);
            }
        }
        return right;
    }

    private static RawSetting raw(PlexusConfiguration configuration, ExpressionEvaluator evaluator)
            throws ExpressionEvaluationException {
        String text = configuration.getValue();
        // What isn't a text, such as the project, has no shape that could be wrong.
        Object value = text == null || text.isBlank() ? "" : evaluator.evaluate(text);
        PlexusConfiguration[] children = configuration.getChildren();
        RawSetting[] inner = new RawSetting[children.length];
        for (int i = 0; i < children.length; i++) {
            inner[i] = raw(children[i], evaluator);
        }
        return new RawSetting(configuration.getName(), Objects.toString(value, ""), List.copyOf(Arrays.asList(inner)));
    }
}
