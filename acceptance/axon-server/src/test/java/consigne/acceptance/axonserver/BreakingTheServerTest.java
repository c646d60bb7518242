package consigne.acceptance.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that breaks in the ways that tests want is found again by its clients. */
class BreakingTheServerTest {

    @TempDir
    Path folder;

    @Test
    void handlersComeBackAfterConnectionsBreak() throws Exception {
        try (AxonServerStandIn server = AxonServerStandIn.start();
                Application shop = new Application(server.address(), "shop");
                Application cellar = new Application(server.address(), "cellar")) {
            cellar.handles("fetch", fetch -> "fetched");
            cellar.answers("level", crate -> "full");
            server.dropConnections();
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> shop.fetch("fetch", "water")
                            .get(1, TimeUnit.SECONDS)
                            .equals("fetched"));
        }
    }

    @Test
    void itIsSlowOrRefusesOnDemand() {
        try (AxonServerStandIn server = AxonServerStandIn.start();
                Application shop = new Application(server.address(), "shop")) {
            shop.bottle("crate", 0, 0);
            server.slowBy(Duration.ofMillis(300));
            long before = System.nanoTime();
            shop.bottle("crate", 1, 1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
            server.slowBy(Duration.ZERO);

            server.refuse(true);
            assertThatThrownBy(() -> shop.bottle("crate", 2, 2)).hasMessageContaining("UNAVAILABLE");
            server.refuse(false);
            shop.bottle("crate", 2, 2);
            assertThat(shop.numbersOf("crate")).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void whenThePowerFailsTheLastEventsMayBeLostAndOthersFollow() {
        AxonServerStandIn server = AxonServerStandIn.start(0, folder);
        try (Application shop = new Application(server.address())) {
            IntStream.range(0, 50).forEach(number -> shop.bottle("crate", number, number));
            server.cutPower();
            try (AxonServerStandIn again = AxonServerStandIn.start(server.port(), folder)) {
                List<Long> kept =
                        Awaitility.await().ignoreExceptions().until(() -> shop.numbersOf("crate"), numbers -> true);
                int next = kept.size();
                assertThat(kept)
                        .containsExactlyElementsOf(
                                LongStream.range(0, next).boxed().toList());
                shop.bottle("crate", next, next);
                assertThat(shop.numbersOf("crate")).hasSize(next + 1);
                assertThat(again.address()).isEqualTo(server.address());
            }
        }
    }

    @Test
    void itKnowsOneContext() {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("AxonIQ-Context", Metadata.ASCII_STRING_MARSHALLER), "other");
        try (AxonServerStandIn server = AxonServerStandIn.start()) {
            ManagedChannel channel = NettyChannelBuilder.forTarget(server.address())
                    .usePlaintext()
                    .build();
            assertThatThrownBy(() -> PlatformServiceGrpc.newBlockingStub(channel)
                            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                            .getPlatformServer(ClientIdentification.getDefaultInstance()))
                    .hasMessageContaining("[AXONIQ-1302] No context other");
            channel.shutdownNow();
        }
    }

    @Test
    void killedAndStartedAgainItHasWhatItAcknowledged() throws Exception {
        Process killed = program(0);
        String address = address(killed);
        AtomicInteger acknowledged = new AtomicInteger();
        try (Application shop = new Application(address)) {
            Thread bottler = Thread.ofVirtual().start(() -> {
                while (catchThrowable(() -> shop.bottle("crate", acknowledged.get(), acknowledged.get())) == null) {
                    acknowledged.incrementAndGet();
                }
            });
            Awaitility.await().until(() -> acknowledged.get() > 200);
            killed.destroyForcibly().waitFor();
            bottler.join();

            Process again = program(Integer.parseInt(address.substring(address.indexOf(':') + 1)));
            try {
                assertThat(address(again)).isEqualTo(address);
                Awaitility.await()
                        .ignoreExceptions()
                        .until(() -> !shop.numbersOf("crate").isEmpty());
                List<Long> kept = shop.numbersOf("crate");
                assertThat(kept)
                        .hasSizeGreaterThanOrEqualTo(acknowledged.get())
                        .containsExactlyElementsOf(
                                LongStream.range(0, kept.size()).boxed().toList());
                assertThat(GrpcExceptionParser.parse(catchThrowable(() -> shop.bottle("crate", 5, 5))))
                        .isInstanceOf(ConcurrencyException.class);
                shop.bottle("crate", kept.size(), kept.size());
            } finally {
                again.destroyForcibly().waitFor();
            }
        } finally {
            killed.destroyForcibly();
        }
    }

    private Process program(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        AxonServerStandInProgram.class.getName(),
                        String.valueOf(port),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String address(Process program) throws IOException {
        BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
        return said.readLine();
    }

    /** Surefire may hide the class path in a jar, and keeps the real one. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }
}
