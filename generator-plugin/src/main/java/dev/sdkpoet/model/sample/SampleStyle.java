package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeId;

/** How samples name and make the values that a document doesn't give. */
interface SampleStyle {
    /** For what is sent and answered: values that a server would accept, named as they are sent. */
    SampleStyle SENT = new SampleStyle() {
        @Override
        public String name(Parameter parameter) {
            return parameter.wireName();
        }

        @Override
        public String name(TypeId object, String member) {
            return member;
        }

        @Override
        public String valueName(String map) {
            return "value";
        }

        @Override
        public String bodyName() {
            return "body";
        }

        @Override
        public Sample textBody() {
            return new Sample.Text("text");
        }

        @Override
        public Sample scalar(ScalarType type, Doc doc, String name, int index, Budget budget) {
            return ScalarSamples.of(type, doc, name, index, budget);
        }

        @Override
        public boolean accepts(Sample example) {
            return true;
        }
    };

    String name(Parameter parameter);

    /** @param member its name in JSON */
    String name(TypeId object, String member);

    /** What the values of a map are called. */
    String valueName(String map);

    String bodyName();

    /** A body that is any text. */
    Sample textBody();

    /**
     * @param name what the value is called
     * @param index which of several different values
     */
    Sample scalar(ScalarType type, Doc doc, String name, int index, Budget budget);

    /** Whether a value that the document gives is used, if it fits. */
    boolean accepts(Sample example);
}
