package org.linli.wishes.claiming;

import org.linli.moderation.ContentState;

/** What is told of a delivery, as it is stored. */
record Proof(String note, String pictureIds, ContentState state, String hash) {}
