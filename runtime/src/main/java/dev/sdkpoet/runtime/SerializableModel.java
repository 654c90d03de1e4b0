package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * Base of every model class whose objects can be serialized: those that can't hold anything secret. Serialization
 * writes the class and the JSON of the object. Deserialization reads only that JSON, with the codec of the class;
 * members that this version of the class doesn't declare are kept.
 */
public abstract class SerializableModel extends JsonModel implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of an object that {@link #readResolve} is about to replace. */
    private transient byte[] json;

    /**
     * For generated classes.
     *
     * @param fields the declared members
     * @param values their values
     */
    @SuppressWarnings("NullAway.Init") // is only of objects that no constructor makes
    protected SerializableModel(FieldSet fields, Values values) {
        super(fields, values);
    }

    /** {@return a builder that starts from this object} */
    public abstract JsonModelBuilder<?, ?> toBuilder();

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.write(toJson().getBytes(StandardCharsets.UTF_8));
    }

    private void readObject(ObjectInputStream in) throws IOException {
        json = in.readAllBytes();
    }

    /** {@return the object that the JSON describes} */
    protected final Object readResolve() throws InvalidObjectException {
        try {
            return new PlainCodec<>('{', toBuilder()).fromJson(json);
        } catch (RuntimeException e) {
            throw new InvalidObjectException(e.getMessage());
        }
    }
}
