package org.linli.audit;

/** The record that nobody can change. */
public interface Audit {

    /** Puts a deed on record, in the running transaction where there is one: no deed without its record. */
    void record(Deed deed);
}
