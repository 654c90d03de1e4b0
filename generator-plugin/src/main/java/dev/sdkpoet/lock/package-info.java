/**
 * The lock of a client: a text that the user commits, with the names, the order and the optionality of everything callers use, so that a
 * document that grows renames, moves and retypes nothing of it.
 *
 * <p>Each thing has an id that stays the same whatever else the document says ({@link dev.sdkpoet.lock.LockIds}). It begins with the JSON
 * pointer of what has it, in which items of arrays go by what they are, not by their index. A line of the lock says what the thing with
 * that id is called. Names from the lock are taken before all others ({@code naming.NameScope}), so new things give way.
 * {@link dev.sdkpoet.lock.LockedShapes} puts parameters and members into the order of the lock before anything is named, and makes optional
 * what is new among the things that callers give: that way each signature stays, since required inputs are positional and others are
 * options.
 *
 * <p>Lines of things that the document no longer has count for nothing, so the client is the same before and after they are dropped.
 */
@NullMarked
package dev.sdkpoet.lock;

import org.jspecify.annotations.NullMarked;
