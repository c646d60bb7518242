package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Clients of one product who all send at the same time. */
record Crowd(Shop shop, String sku, List<Client> clients) {

    /** What happens meanwhile. */
    interface Trouble {
        void comes() throws Exception;
    }

    static Crowd of(int size, Shop shop, String sku, long seed) {
        return new Crowd(
                shop,
                sku,
                IntStream.range(0, size)
                        .mapToObj(i -> new Client("client-" + i, shop, sku, seed + i))
                        .toList());
    }

    /** Has all of them send for as long as the trouble lasts; how many requests they have sent. */
    int sendDuring(Trouble trouble) throws Exception {
        List<Future<Integer>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            clients.forEach(client -> sent.add(threads.submit(client)));
            try {
                trouble.comes();
            } finally {
                clients.forEach(Client::stop);
            }
        }
        int all = 0;
        for (Future<Integer> each : sent) {
            all += each.get();
        }
        return all;
    }

    void awaitAnswers(int more) {
        int before = answers();
        Shop.eventually(() -> assertThat(answers()).isGreaterThanOrEqualTo(before + more));
    }

    private int answers() {
        return clients.stream().mapToInt(client -> client.answered().size()).sum();
    }

    /** Sends again whatever was answered: each key gets its first answer. */
    void getFirstAnswersAgain() {
        clients.forEach(client ->
                client.answered().forEach((request, first) -> sameAnswer(first, request.send(shop, sku))));
    }

    private static void sameAnswer(Reply first, Reply again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().first("Location")).isEqualTo(first.headers().first("Location"));
    }
}
