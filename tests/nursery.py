"""A warm interpreter: what every start of the bot imports is imported once, and each run is forked from it.

A run is a process of its own that does what `python -m bot` does; only the seconds of importing are saved.
Orders come as JSON lines on standard input; `began <pid>` and `ended <pid> <code>` go to standard output.
"""

import atexit
import json
import os
import queue
import runpy
import signal
import subprocess
import sys
import threading
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


class Nursery:
    def __init__(self) -> None:
        self._began: queue.Queue[int] = queue.Queue()
        self.codes: dict[int, int] = {}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(self._process.kill)
        threading.Thread(target=self._listen, daemon=True).start()

    def bear(self, environment: dict[str, str], out: Path, err: Path) -> int:
        """The process's id."""
        assert self._process.stdin is not None
        print(json.dumps([environment, str(out), str(err)]), file=self._process.stdin, flush=True)
        return self._began.get(timeout=60)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            what, *numbers = line.split()
            if what == "began":
                self.codes.pop(int(numbers[0]), None)  # numbers of processes come again
                self._began.put(int(numbers[0]))
            else:
                self.codes[int(numbers[0])] = int(numbers[1])


@cache
def nursery() -> Nursery:
    return Nursery()


def main() -> None:
    from bot.wiring import the_dispatcher

    the_dispatcher()
    children: set[int] = set()

    def reap(*_: Any) -> None:
        for pid in list(children):
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                children.discard(pid)
                os.write(1, f"ended {pid} {os.waitstatus_to_exitcode(status)}\n".encode())

    signal.signal(signal.SIGCHLD, reap)
    for line in sys.stdin:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
            become_the_bot(*json.loads(line))
        children.add(pid)
        os.write(1, f"began {pid}\n".encode())
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def become_the_bot(environment: dict[str, str], out: str, err: str) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for descriptor, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), descriptor)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    code = 1
    try:
        runpy.run_module("bot", run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
