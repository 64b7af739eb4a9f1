"""Long work on a thread of its own."""

from __future__ import annotations

import asyncio
import gc
import threading

import pytest
from textual.app import App

from reader.ui.aside import Later, aside


async def test_the_result_comes_back_and_another_thread_has_made_it() -> None:
    assert await aside(threading.get_ident) != threading.get_ident()


async def test_what_it_raises_is_raised_where_it_is_awaited() -> None:
    with pytest.raises(ZeroDivisionError):
        await aside(lambda: 1 // 0)


async def test_the_loop_goes_on_meanwhile() -> None:
    gate = threading.Event()
    work = asyncio.create_task(aside(lambda: gate.wait(60)))
    await asyncio.sleep(0.01)
    assert not work.done()
    gate.set()
    assert await work


async def test_cancelling_does_not_wait_for_it() -> None:
    gate = threading.Event()
    work = asyncio.create_task(aside(lambda: gate.wait(60)))
    await asyncio.sleep(0.01)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    gate.set()
    await asyncio.sleep(0.05)  # its late result harms nobody


def test_a_loop_that_is_closed_is_no_fault() -> None:
    gate = threading.Event()

    async def leave() -> None:
        task = asyncio.create_task(aside(lambda: gate.wait(60)))
        await asyncio.sleep(0.01)
        task.cancel()

    asyncio.run(leave())
    gate.set()
    for thread in threading.enumerate():
        if thread.name == "reader aside":
            thread.join(60)  # an exception in it would fail the test: warnings are errors
            assert not thread.is_alive()


async def test_nobody_complains_of_work_that_other_work_replaced_before_it_began() -> None:
    done = []

    async def work(number: int) -> None:
        done.append(number)

    app: App[None] = App()
    async with app.run_test() as pilot:
        for number in (1, 2):
            app.run_worker(Later(work, number), exclusive=True)
        await pilot.pause()
        gc.collect()  # which is when Python says that a coroutine was not awaited
    assert done == [2]
