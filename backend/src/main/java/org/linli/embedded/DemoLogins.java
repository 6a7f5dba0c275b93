package org.linli.embedded;

import java.util.List;
import java.util.Optional;

/** Tells whom one can sign in as while demo data are loaded. */
public interface DemoLogins {

    /** One person for each role, and last a guest who has not been here before. */
    List<DemoLogin> list();

    /** The code of a letter that lets whoever is signed in join a household; empty where there is none. */
    default Optional<String> joinCode() {
        return Optional.empty();
    }
}
