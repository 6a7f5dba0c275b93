package org.linli.consents;

import java.util.List;

/** What people have agreed to, last; each answer stays on record. */
public interface Consents {

    /**
     * Notes that a person agrees, in the running transaction.
     *
     * @param policyVersion the version of the policy that she saw
     * @return false when there is a newer version, and nothing was noted
     */
    boolean agree(long personId, ConsentItem item, String policyVersion);

    /** Whether the person agrees, as far as she said last. */
    boolean has(long personId, ConsentItem item);

    /**
     * Notes that a person does not agree, or not any more, in the running transaction, and tells whoever keeps what rested
     * on it. Nothing when that was her last answer already.
     */
    void withdraw(long personId, ConsentItem item);

    /** What the person said to each item last, in the order of the policy. */
    List<Consent> of(long personId);
}
