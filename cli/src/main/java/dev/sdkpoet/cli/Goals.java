package dev.sdkpoet.cli;

import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.goal.CheckGoal;
import dev.sdkpoet.goal.DiffGoal;
import dev.sdkpoet.goal.ExportTemplatesGoal;
import dev.sdkpoet.goal.GenerateGoal;
import dev.sdkpoet.goal.ProgressLog;
import dev.sdkpoet.settings.CheckSettings;
import dev.sdkpoet.settings.DiffSettings;
import dev.sdkpoet.settings.ExportTemplatesSettings;
import dev.sdkpoet.settings.GenerateSettings;
import dev.sdkpoet.settings.ProjectContext;
import dev.sdkpoet.settings.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The goals that run without Maven. */
enum Goals {
    GENERATE {
        @Override
        Settings settings(ProjectContext context) {
            return new GenerateSettings(context);
        }

        @Override
        void run(Settings settings, GoalRun run, ProgressLog progress) {
            new GenerateGoal((GenerateSettings) settings, run, run.console()).run(new SdkGenerator(progress));
        }
    },
    CHECK {
        @Override
        Settings settings(ProjectContext context) {
            return new CheckSettings(context);
        }

        @Override
        void run(Settings settings, GoalRun run, ProgressLog progress) {
            new CheckGoal((CheckSettings) settings, run.console()).run(new SdkGenerator(progress));
        }
    },
    DIFF {
        @Override
        Settings settings(ProjectContext context) {
            return new DiffSettings(context);
        }

        @Override
        void run(Settings settings, GoalRun run, ProgressLog progress) {
            new DiffGoal((DiffSettings) settings, run::userFiles, run.console())
                    .run(new SdkGenerator(progress), progress);
        }
    },
    EXPORT_TEMPLATES {
        @Override
        Settings settings(ProjectContext context) {
            return new ExportTemplatesSettings();
        }

        @Override
        void run(Settings settings, GoalRun run, ProgressLog progress) {
            new ExportTemplatesGoal((ExportTemplatesSettings) settings, run.console()).run();
        }
    };

    abstract Settings settings(ProjectContext context);

    abstract void run(Settings settings, GoalRun run, ProgressLog progress);

    /** {@code export-templates} */
    String command() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Goals> named(String command) {
        return Arrays.stream(values())
                .filter(goal -> goal.command().equals(command))
                .findFirst();
    }
}
