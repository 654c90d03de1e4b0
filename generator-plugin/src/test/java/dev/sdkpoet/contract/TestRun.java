package dev.sdkpoet.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A run of generated tests in this JVM.
 *
 * @param tests how many ran
 * @param failures what those that failed say, by method
 */
record TestRun(int tests, Map<Method, String> failures) {

    record Method(String className, String name) implements Comparable<Method> {
        /** The operation that is called: {@code createInvite} of {@code createInvite_everything}. */
        String operation() {
            return name.substring(0, name.lastIndexOf('_'));
        }

        @Override
        public int compareTo(Method other) {
            int byClass = className.compareTo(other.className);
            return byClass == 0 ? name.compareTo(other.name) : byClass;
        }
    }

    static TestRun of(List<? extends DiscoverySelector> selectors, String server) {
        System.setProperty("sdkpoet.test.server", server);
        Recorder recorder = new Recorder();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .build(),
                        recorder);
        return new TestRun(recorder.tests, recorder.failures);
    }

    private static final class Recorder implements TestExecutionListener {
        private final Map<Method, String> failures = new TreeMap<>();
        private int tests;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            tests += test.isTest() ? 1 : 0;
            result.getThrowable().ifPresent(thrown -> failures.put(method(test), String.valueOf(thrown.getMessage())));
        }

        private static Method method(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(source -> new Method(source.getClassName(), source.getMethodName()))
                    .orElseThrow(() -> new IllegalStateException(test.getDisplayName() + " failed as a whole"));
        }
    }
}
