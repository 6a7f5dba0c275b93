package org.linli.audit;

/** Where the chain ends, and after which deeds, deleted because of their age, it begins. */
record Chain(long headNumber, String headSeal, long baseNumber, String baseSeal) {}
