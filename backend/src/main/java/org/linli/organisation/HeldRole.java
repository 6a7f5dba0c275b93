package org.linli.organisation;

import org.linli.shared.Role;

/** An appointment in force: a person's role at a node and everything under it. */
record HeldRole(long id, long organisationId, Role role, String path) {}
