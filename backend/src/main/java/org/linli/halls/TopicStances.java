package org.linli.halls;

/** How many residents stand where on a topic. */
record TopicStances(int support, int concern, int oppose, int question) {}
