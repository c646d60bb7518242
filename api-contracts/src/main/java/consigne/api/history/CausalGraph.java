package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What led to an event and what it led to: messages, and which led to which.
 *
 * @param eventId the event that was asked about
 * @param root the message that began it all: what a person did, as far as it is known
 * @param nodes the messages, each after what led to it
 * @param edges which led to which
 * @param complete whether all of it is there; not where it is more than is shown at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CausalGraph(
        String eventId, String root, List<CausalNode> nodes, List<CausalEdge> edges, boolean complete) {

    public CausalGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
