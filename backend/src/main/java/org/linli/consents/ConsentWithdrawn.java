package org.linli.consents;

/** A person has taken back what she agreed to: what rested on it has to go. */
public record ConsentWithdrawn(long personId, ConsentItem item) {}
