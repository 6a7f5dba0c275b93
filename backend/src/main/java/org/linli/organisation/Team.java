package org.linli.organisation;

import org.jspecify.annotations.Nullable;

/** A team of volunteers or of artists. */
record Team(long id, long organisationId, TeamKind kind, String name, @Nullable String introduction) {}
