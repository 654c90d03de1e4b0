/**
 * Two clients compared: what an old document's callers lose, what is new, what the server sees, and what version that makes. Pure: no files,
 * no Maven. {@link dev.sdkpoet.diff.ClientDiff} is where it begins, and works in three steps:
 *
 * <ol>
 *   <li>Java. {@code JavaApiReader} reads the generated sources with the JDK's compiler, as far as signatures go, into a {@code JavaApi} of
 *       {@code JavaType}s, {@code JavaMember}s and {@code TypeUse}s. {@code JavaApiComparison} compares two of these by the rules of the
 *       language ({@code TypeComparison}, {@code MemberComparison}, {@code Conversions}) and knows nothing of documents. A
 *       {@code JavaChange} says what became of a {@code JavaElement}, and whom that breaks.
 *   <li>Documents. {@code OriginIndex} says which {@code Origin} in a document each Java element has, what shows of it in Java and what
 *       only on the wire ({@code DocumentOrigins}, {@code OperationOrigins}, {@code TypeOrigins}). {@code Causes} and {@code Successors}
 *       say what became of it.
 *   <li>The report. A {@code ChangeGroup} is what one of them does to Java; {@code ImplementerChanges}, {@code BuilderChanges} and
 *       {@code WireChanges} add what no caller's signature shows. All become {@link dev.sdkpoet.diff.ApiChange}s of an
 *       {@link dev.sdkpoet.diff.ApiDiff}, which {@link dev.sdkpoet.diff.DiffReport} and {@link dev.sdkpoet.diff.ChangelogEntry} write down.
 * </ol>
 */
@NullMarked
package dev.sdkpoet.diff;

import org.jspecify.annotations.NullMarked;
