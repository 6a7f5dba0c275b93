package org.linli.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as everyone may see her.
 *
 * @param nickname a name that has passed the check, or a stand-in
 * @param avatarId a picture that has passed the check; null when there is none
 */
public record PublicPerson(long id, String nickname, @Nullable Long avatarId) {}
