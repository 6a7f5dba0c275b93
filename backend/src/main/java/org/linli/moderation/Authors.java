package org.linli.moderation;

import java.util.Optional;

/** What moderation has to know about people; the module of people tells it. */
public interface Authors {

    /** The person, while her account is in use. */
    Optional<Author> find(long personId);
}
