"""An object store that takes everything and keeps nothing: as fast as a loopback can be.

``python upload_sink.py`` prints its port, then how many bytes of bodies it has taken for every line
it reads from its standard input.
"""

from __future__ import annotations

import multiprocessing
import socket
import sys
import threading

BUFFER = 1 << 20
PROCESSES = 4
ANSWER = b'HTTP/1.1 200 OK\r\nETag: "taken"\r\nContent-Length: 0\r\n\r\n'


class Sink:
    """Counts the bytes of the bodies; a thread per connection, in several processes."""

    def __init__(self) -> None:
        self.bytes = multiprocessing.Value("q", 0)
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)

    def serve(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        buffer = bytearray(BUFFER)
        pending = b""
        with connection:
            while True:
                while b"\r\n\r\n" not in pending:
                    more = connection.recv(65536)
                    if not more:
                        return
                    pending += more
                head, _, pending = pending.partition(b"\r\n\r\n")
                headers = head.lower()
                left = length = int(headers.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
                if b"expect: 100-continue" in headers:
                    connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
                left -= len(pending)
                pending = b""
                while left > 0:
                    # The kernel drops the bytes without copying them.
                    count = connection.recv_into(buffer, min(left, BUFFER), socket.MSG_TRUNC)
                    if not count:
                        return
                    left -= count
                with self.bytes.get_lock():
                    self.bytes.value += length
                connection.sendall(ANSWER)


def main() -> None:
    sink = Sink()
    forked = multiprocessing.get_context("fork")
    for _ in range(PROCESSES):
        forked.Process(target=sink.serve, daemon=True).start()
    print(sink.listener.getsockname()[1], flush=True)
    for _ in sys.stdin:
        print(sink.bytes.value, flush=True)


if __name__ == "__main__":
    main()
