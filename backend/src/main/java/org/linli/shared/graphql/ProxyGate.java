package org.linli.shared.graphql;

import org.linli.shared.Viewer;

/** Decides what somebody may do who acts for another person, and puts it on record. */
public interface ProxyGate {

    /** Ends with a fault unless the mutation of this name may be called for another person. */
    void admit(Viewer viewer, String mutation);
}
