package org.linli.halls;

import org.linli.shared.AtNode;

/**
 * A topic, as other modules see it.
 *
 * @param nodeId the node of the hall
 * @param path the path of that node
 */
public record HallTopic(
        long id,
        long hallId,
        long nodeId,
        long communityId,
        String path,
        String title,
        TopicStatus status,
        long raisedBy)
        implements AtNode {}
