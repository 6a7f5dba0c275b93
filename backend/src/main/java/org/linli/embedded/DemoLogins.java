package org.linli.embedded;

import java.util.List;

/** Tells whom one can sign in as while demo data are loaded. */
public interface DemoLogins {

    /** One person for each role, and last a guest who has not been here before. */
    List<DemoLogin> list();
}
