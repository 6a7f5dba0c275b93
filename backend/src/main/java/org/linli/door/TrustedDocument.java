package org.linli.door;

import graphql.execution.preparsed.PreparsedDocumentEntry;

/**
 * A document that a client was built with: one operation and the fragments that it uses.
 *
 * @param id {@code sha256:} and the hash of the text, in place of which clients send it
 * @param client who sends it; the first by name when several do
 * @param operationName of its one operation
 * @param text as it was hashed
 * @param prepared parsed and found valid
 * @param price when no variables are sent
 * @param isPublic whether its answer is the same for everyone
 */
record TrustedDocument(
        String id,
        String client,
        String operationName,
        String text,
        PreparsedDocumentEntry prepared,
        Price price,
        boolean isPublic) {}
