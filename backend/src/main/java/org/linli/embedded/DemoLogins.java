package org.linli.embedded;

import java.util.List;

/** Offered by the demo data: whom one can sign in as, at least one person for each role. */
@FunctionalInterface
public interface DemoLogins {

    List<DemoLogin> all();
}
