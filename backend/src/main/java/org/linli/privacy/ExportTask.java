package org.linli.privacy;

/** An export that a server works on, for the time of its lease. */
record ExportTask(long id, long personId, int attempt) {

    /** Name of the file; each attempt writes its own. */
    String file() {
        return id + "-" + attempt + ".sealed";
    }
}
