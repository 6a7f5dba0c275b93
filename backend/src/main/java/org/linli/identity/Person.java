package org.linli.identity;

import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;

/** A person as Linli knows her: what WeChat calls her stays in the database. */
record Person(
        long id, @Nullable Long communityId, @Nullable String nickname, VerificationLevel level, PersonStatus status) {}
