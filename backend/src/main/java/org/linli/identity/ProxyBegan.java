package org.linli.identity;

import java.time.Instant;

/** A grid worker began to act for a person: the person is told. */
public record ProxyBegan(long personId, long actorId, String reason, Instant at) {}
