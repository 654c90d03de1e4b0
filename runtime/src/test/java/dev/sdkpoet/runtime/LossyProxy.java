package dev.sdkpoet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bad network between a client and a server, as far as TCP lets one see it: bytes come late, in other portions, after a long stall, or
 * never, and connections are reset. What happens on a connection depends on its number and the seed only.
 */
final class LossyProxy implements AutoCloseable {
    /** What happens to the bytes that were read at once. */
    enum Trouble {
        /** They come later: what loss, reordering and a slow line are to TCP's users. */
        LATE(30),
        /** They come in pieces, the first ones of single bytes. */
        SPLIT(15),
        /** They come together with the next ones. */
        GATHERED(12),
        /** They come much later. */
        STALLED(3),
        /** They are lost, and both ends see a reset. */
        RESET(3),
        /** They are lost as all that come after them, and nobody is told. */
        LOST(2);

        private final int percent;

        Trouble(int percent) {
            this.percent = percent;
        }

        private boolean endsTheConnection() {
            return this == RESET || this == LOST;
        }
    }

    private static final int SINGLE_BYTES = 24;

    private final int target;
    private final long seed;
    private final int endsOneIn;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<Trouble, AtomicInteger> troubles = new EnumMap<>(Trouble.class);

    /**
     * @param target the server's port on the loopback address
     * @param endsOneIn how many connections would end by bad luck, for one that does: more than 1 where many calls share a connection
     */
    LossyProxy(int target, long seed, int endsOneIn) {
        this.target = target;
        this.seed = seed;
        this.endsOneIn = endsOneIn;
        for (Trouble trouble : Trouble.values()) {
            troubles.put(trouble, new AtomicInteger());
        }
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "lossy-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                long number = connections.incrementAndGet();
                daemon(() -> pump(client, server, new Random(seed + 2 * number)));
                daemon(() -> pump(server, client, new Random(seed + 2 * number + 1)));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private @Nullable Trouble pick(Random random) {
        int left = random.nextInt(100);
        for (Trouble trouble : Trouble.values()) {
            left -= trouble.percent;
            if (left < 0) {
                return trouble.endsTheConnection() && random.nextInt(endsOneIn) > 0 ? null : trouble;
            }
        }
        return null;
    }

    /** Carries bytes one way, until an end is gone. */
    private void pump(Socket from, Socket to, Random random) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Trouble trouble = pick(random);
                if (trouble != null) {
                    troubles.get(trouble).incrementAndGet();
                }
                if (trouble == Trouble.RESET) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    return;
                } else if (trouble == Trouble.LOST) {
                    in.transferTo(OutputStream.nullOutputStream());
                    return;
                }
                int single = 0;
                if (trouble == Trouble.LATE) {
                    Thread.sleep(5 + random.nextInt(60));
                } else if (trouble == Trouble.STALLED) {
                    Thread.sleep(300 + random.nextInt(600));
                } else if (trouble == Trouble.GATHERED) {
                    Thread.sleep(20);
                    read += in.available() > 0 ? Math.max(0, in.read(buffer, read, buffer.length - read)) : 0;
                } else if (trouble == Trouble.SPLIT) {
                    for (; single < Math.min(read, SINGLE_BYTES); single++) {
                        out.write(buffer, single, 1);
                    }
                    Thread.sleep(10);
                }
                out.write(buffer, single, read - single);
            }
        } catch (IOException | InterruptedException e) {
            return; // an end is gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often each trouble has happened. */
    Map<Trouble, AtomicInteger> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
