package dev.sdkpoet.model;

/** The types that need no class of their own. */
public enum ScalarType {
    STRING,
    BOOLEAN,
    /** {@code format: int32} and narrower. */
    INT32,
    /** {@code type: integer}, with {@code int64} or no format. */
    INT64,
    /** Integers that the document says may be beyond 64 bits. */
    BIG_INTEGER,
    /** {@code format: float} or {@code double}. */
    DOUBLE,
    /** {@code type: number} without a binary format: no digit is lost. */
    DECIMAL,
    /** RFC 3339 {@code full-date}. */
    DATE,
    /** RFC 3339 {@code date-time}. */
    DATE_TIME,
    /** RFC 2822 date-time, as Twilio's 2010 API writes it. */
    DATE_TIME_RFC2822,
    /** ISO 8601 duration. */
    DURATION,
    UUID,
    URI,
    /** {@code format: byte}: base64 in a JSON string. */
    BASE64,
    /** Bytes as they are: bodies and multipart parts. */
    BINARY,
    /** Any JSON value. */
    ANY
}
