package org.linli.notifications;

/** Something that is done in the background, a little at a time, by several servers at once. */
public interface Worker {

    /** Does a little; returns whether there may be more to do at once. */
    boolean work();
}
