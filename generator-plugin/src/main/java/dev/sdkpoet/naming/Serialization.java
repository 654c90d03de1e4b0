package dev.sdkpoet.naming;

/** What a class says of Java serialization, by which a secret could be stored by accident. */
public enum Serialization {
    /** It is serializable: it can't hold a secret. */
    ALLOWED,

    /** It is serializable, since callers know it so by a lock, but refuses to write its objects: by now it may hold a secret. */
    REFUSED,

    /** It isn't serializable. */
    NONE
}
