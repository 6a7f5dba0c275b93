package org.linli.consents;

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
}
