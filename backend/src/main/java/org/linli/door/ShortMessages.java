package org.linli.door;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;

/** Cuts the messages of errors that quote what was sent: a refusal must cost less than what it refuses. */
class ShortMessages {

    private static final int LONGEST = 200;

    private ShortMessages() {}

    static ExecutionResult of(ExecutionResult result) {
        if (result.getErrors().stream().noneMatch(ShortMessages::isLong)) {
            return result;
        }
        List<GraphQLError> errors = result.getErrors().stream()
                .map(error -> isLong(error) ? shortened(error) : error)
                .toList();
        return result.transform(answer -> answer.errors(errors));
    }

    private static boolean isLong(GraphQLError error) {
        return error.getMessage() != null && error.getMessage().length() > LONGEST;
    }

    private static GraphQLError shortened(GraphQLError error) {
        var message = error.getMessage();
        var end = Character.isHighSurrogate(message.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return GraphqlErrorBuilder.newError()
                .message("%s…", message.substring(0, end))
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(error.getExtensions())
                .build();
    }
}
