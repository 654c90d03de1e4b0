package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.StreamSwitch;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what each sample of a client may cost, and makes it. Operations can share a schema, but not a sample of it, so samples can be
 * much larger than their document: the first operations get what they need, and once that comes to too much, each other one gets little.
 */
public final class SamplePlan {
    /** What all samples of a client may take before the others get little. */
    private static final int MAX_CHARACTERS = 24_000_000;

    /** The same for one API, whose tests are one file, as are its fakes: a file is handled as a whole. */
    private static final int MAX_CHARACTERS_OF_FILE = 4_000_000;

    /** An operation with more kinds of bodies and results gets little for each. */
    private static final int MAX_REQUESTS = 8;

    private final ApiModel model;
    private final Set<OperationId> late = new HashSet<>();

    private SamplePlan(ApiModel model) {
        this.model = model;
    }

    /**
     * Tries each sample once; they are made again when they are written, since nobody needs all of them at a time.
     *
     * @param calls whether calls are needed, for tests
     * @param responses whether responses are needed, for fakes
     * @param problems receives a note for each sample that costs too much
     */
    public static SamplePlan of(ApiModel model, boolean calls, boolean responses, Problems problems) {
        SamplePlan plan = new SamplePlan(model);
        Costs ofAll = new Costs(MAX_CHARACTERS);
        for (ApiDocument document : model.documents()) {
            for (Resource resource : document.resources()) {
                Costs ofFile = new Costs(MAX_CHARACTERS_OF_FILE);
                for (Operation operation : resource.operations()) {
                    if (ofAll.areTooHigh() || ofFile.areTooHigh()) {
                        plan.late.add(operation.id());
                    }
                    List<Budget> left = new ArrayList<>();
                    if (calls) {
                        plan.tryCalls(operation, left, problems);
                    }
                    if (responses) {
                        plan.tryResponses(operation, left, problems);
                    }
                    Grant grant = plan.grant(operation);
                    left.forEach(budget -> ofAll.add(grant, budget));
                    left.forEach(budget -> ofFile.add(grant, budget));
                }
            }
        }
        return plan;
    }

    private void tryCalls(Operation operation, List<Budget> left, Problems problems) {
        boolean isMissing = false;
        for (Request request : operation.requests()) {
            for (Extent extent : Extent.values()) {
                Budget budget = new Budget(grant(operation));
                isMissing |= CallSample.of(model, request, extent, budget).isEmpty();
                left.add(budget);
            }
        }
        if (isMissing) {
            problems.note(
                    operation.location(),
                    "a sample of what this operation sends would be too large, so it has no generated test. Give an example, or require less.");
        }
    }

    private void tryResponses(Operation operation, List<Budget> left, Problems problems) {
        boolean isMissing = false;
        for (Request request : operation.answers()) {
            if (request.result().valueType().isPresent()) {
                Budget budget = new Budget(grant(operation));
                isMissing |=
                        ResponseSample.of(model, operation, request, budget).isEmpty();
                left.add(budget);
            }
        }
        if (isMissing) {
            problems.note(
                    operation.location(),
                    "a sample of this operation's answer would be too large, so its fake answers without a body until a test gives one."
                            + " Give a shorter example, or require less.");
        }
    }

    /** What one sample of the operation may cost. */
    public Grant grant(Operation operation) {
        return late.contains(operation.id()) || operation.requestCount() > MAX_REQUESTS ? Grant.SMALL : Grant.WHOLE;
    }

    /** A call with what it needs, or with everything it takes as far as there is room; empty if even what it needs is too much. */
    public Optional<CallSample> call(Operation operation, Request request, Extent extent) {
        StreamSwitch asked = operation.streamSwitch();
        Optional<CallSample> sample = CallSample.of(model, request, extent, new Budget(grant(operation)));
        return asked == null ? sample : sample.map(call -> call.without(asked, model, request));
    }

    /** A call with all of its inputs, each with what it needs, for documentation. */
    public CallSample shown(Operation operation, Request request, SampleNames names) {
        StreamSwitch asked = operation.streamSwitch();
        CallSample sample = CallSample.shown(model, request, Grant.SMALL, names);
        return asked == null ? sample : sample.without(asked, model, request);
    }

    /** The JSON of a response to a request of the operation, or one item of its stream; empty if it is too much. */
    public Optional<Sample> response(Operation operation, Request request) {
        return ResponseSample.of(model, operation, request, new Budget(grant(operation)));
    }

    /** What samples have cost so far. */
    private static final class Costs {
        private static final long MAX_VALUES = 1_000_000;
        private static final long MAX_STEPS = 200_000_000;

        private final long maxCharacters;
        private long values;
        private long characters;
        private long steps;

        Costs(long maxCharacters) {
            this.maxCharacters = maxCharacters;
        }

        void add(Grant grant, Budget left) {
            values += grant.values() - left.valuesLeft();
            characters += grant.characters() - left.charactersLeft();
            steps += grant.steps() - left.stepsLeft();
        }

        boolean areTooHigh() {
            return values > MAX_VALUES || characters > maxCharacters || steps > MAX_STEPS;
        }
    }
}
