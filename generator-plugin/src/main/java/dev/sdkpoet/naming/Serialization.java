package dev.sdkpoet.naming;

/** What a class says of Java serialization, by which a secret could be stored by accident. */
public enum Serialization {
    /** It is serializable: it can't hold a secret. */
    ALLOWED,

    /** It is serializable, since it is so in the lock, but refuses to write its objects, since it can now hold a secret. */
    REFUSED,

    /** It isn't serializable. */
    NONE
}
