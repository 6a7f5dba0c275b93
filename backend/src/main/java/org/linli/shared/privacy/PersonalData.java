package org.linli.shared.privacy;

import java.util.List;
import java.util.Map;

/** What one module keeps about people. Each module that keeps anything has a bean of this. */
public interface PersonalData {

    /** Name of the module's part of an export, lower-case, for example {@code signups}. */
    String name();

    /**
     * What is kept about the person, readable by her, as plain values that JSON can carry.
     *
     * @return one map for each row, in a stable order
     */
    List<Map<String, Object>> export(long personId);

    /** Files that are kept about the person; none by default. */
    default List<PersonalFile> files(long personId) {
        return List.of();
    }

    /**
     * Erases what is personal, in the running transaction, and leaves what law, accounts and counts need under the id.
     * May be called again after a crash.
     */
    void erase(long personId);
}
