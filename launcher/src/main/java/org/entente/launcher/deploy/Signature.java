package org.entente.launcher.deploy;

import java.security.CodeSigner;
import java.util.List;

/** What was found of the signature of a jar, before asking who may sign. */
sealed interface Signature {

    /** Nobody signed it. */
    record None() implements Signature {}

    /**
     * Signed in a way that Java no longer checks, so that it is worth as much as none.
     *
     * @param algorithm the digest or the key that is too weak, as an object of "signed with"
     */
    record Weak(String algorithm) implements Signature {}

    /**
     * Signed with a key that is not for signing, which Java does not check either.
     *
     * @param owner the subject of its certificate
     */
    record Unfit(String owner) implements Signature {}

    /**
     * Nobody signed all of it.
     *
     * @param entry the first one that is not covered
     */
    record Partial(String entry) implements Signature {}

    /**
     * Not as it was signed.
     *
     * @param fault what does not agree, a sentence that begins with a lower-case word
     */
    record Broken(String fault) implements Signature {}

    /**
     * Whole.
     *
     * @param signers those who signed every entry, at least one
     */
    record Whole(List<CodeSigner> signers) implements Signature {

        public Whole {
            signers = List.copyOf(signers);
        }
    }
}
