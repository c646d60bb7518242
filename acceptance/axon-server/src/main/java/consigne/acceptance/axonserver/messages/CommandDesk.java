package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.AxonError;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandSubscription;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings each command to one handler, and its answer back. If a handler leaves, what it was sent is answered with a
 * lost connection, for nobody knows whether it was handled; what still waited goes to another.
 */
final class CommandDesk {

    private static final int USUAL_LOAD = 100;

    private final Duration patience;
    private final Map<String, CommandRing> rings = new HashMap<>();
    private final Map<String, Sent> unanswered = new HashMap<>();

    /** One that waits so long for an answer. */
    CommandDesk(Duration patience) {
        this.patience = patience;
    }

    synchronized void subscribe(HandlerStream<CommandProviderInbound> handler, CommandSubscription subscription) {
        int load = subscription.getLoadFactor() == 0 ? USUAL_LOAD : subscription.getLoadFactor();
        rings.computeIfAbsent(subscription.getCommand(), name -> new CommandRing())
                .add(handler, subscription.getClientId(), load);
    }

    synchronized void unsubscribe(HandlerStream<CommandProviderInbound> handler, CommandSubscription subscription) {
        rings.getOrDefault(subscription.getCommand(), new CommandRing()).remove(handler);
    }

    synchronized void dispatch(Command command, Outlet<CommandResponse> sender) {
        if (unanswered.containsKey(command.getMessageIdentifier())) {
            sender.answer(refused(command, AxonError.COMMAND_DUPLICATED, "Command was sent already"));
            return;
        }
        rings.getOrDefault(command.getName(), new CommandRing())
                .find(routingKey(command))
                .ifPresentOrElse(
                        handler -> send(command, handler, sender),
                        () -> sender.answer(refused(
                                command,
                                AxonError.NO_HANDLER_FOR_COMMAND,
                                "No Handler for command: " + command.getName())));
    }

    synchronized void answer(CommandResponse answer) {
        Sent sent = unanswered.remove(answer.getRequestIdentifier());
        if (sent != null) {
            sent.sender().answer(answer);
        }
    }

    synchronized void leave(HandlerStream<CommandProviderInbound> handler) {
        rings.values().forEach(ring -> ring.remove(handler));
        for (CommandProviderInbound waiting : handler.close()) {
            Sent sent = unanswered.remove(waiting.getCommand().getMessageIdentifier());
            if (sent != null) {
                dispatch(sent.command(), sent.sender());
            }
        }
        refuse(
                unanswered.values().stream()
                        .filter(sent -> sent.handler().equals(handler))
                        .toList(),
                AxonError.CONNECTION_TO_HANDLER_LOST,
                "Connection lost while executing command");
    }

    /** Gives up commands that were not answered in time. */
    synchronized void expire() {
        long now = System.nanoTime();
        refuse(
                unanswered.values().stream()
                        .filter(sent -> now - sent.at() > patience.toNanos())
                        .toList(),
                AxonError.COMMAND_TIMEOUT,
                "Command cancelled due to timeout");
    }

    private void send(Command command, HandlerStream<CommandProviderInbound> handler, Outlet<CommandResponse> sender) {
        unanswered.put(command.getMessageIdentifier(), new Sent(command, handler, sender, System.nanoTime()));
        handler.offer(CommandProviderInbound.newBuilder().setCommand(command).build());
    }

    private void refuse(List<Sent> commands, AxonError error, String why) {
        for (Sent sent : commands) {
            unanswered.remove(sent.command().getMessageIdentifier());
            sent.sender().answer(refused(sent.command(), error, why));
        }
    }

    private static CommandResponse refused(Command command, AxonError error, String why) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(command.getMessageIdentifier())
                .setErrorCode(error.code())
                .setErrorMessage(error.message(why))
                .build();
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElse(command.getMessageIdentifier());
    }

    private record Sent(
            Command command, HandlerStream<CommandProviderInbound> handler, Outlet<CommandResponse> sender, long at) {}
}
