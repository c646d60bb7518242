package consigne.acceptance.axonserver;

import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ChannelFuture;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.List;
import java.util.Set;

/** A server's socket that notes who connects, so that connections can be cut without a word. */
final class Sockets extends NioServerSocketChannel {

    private final Set<Channel> connected;

    /** Adds to {@code connected} whoever connects, until they are gone. */
    Sockets(Set<Channel> connected) {
        this.connected = connected;
    }

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
        int count = super.doReadMessages(accepted);
        for (Object each : accepted) {
            Channel client = (Channel) each;
            connected.add(client);
            ChannelFuture _ = client.closeFuture().addListener(_ -> connected.remove(client));
        }
        return count;
    }
}
