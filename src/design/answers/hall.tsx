// What can be done here? (the front door: one roof, bays, wishes as verbs; every service with its state)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface HallTask {
  /** Verb first: "Lihat hasil di daerah saya". */
  readonly title: string;
  readonly note: string;
  readonly href: string;
  /** `segera` leads to what it will be and to where its need is served today. */
  readonly state: 'buka' | 'segera';
}

export interface HallBay {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly HallTask[];
}

interface HallProps {
  readonly title: string;
  /** A `SearchBox`. */
  readonly search?: ComponentChildren;
  /** Four stand best under the roof. */
  readonly bays: readonly HallBay[];
  /** Below the floor: all services, help in choosing. */
  readonly more?: ComponentChildren;
}

/** Two roofs: the wide one, and its own drawing for phones, so that the slope stays right. */
function Roof(): VNode {
  return (
    <>
      <svg class="pd-hall__roof pd-hall__roof--l" viewBox="0 0 1200 124" preserveAspectRatio="none" aria-hidden="true">
        <path class="r" d="M476 4h248l104 52H372zM356 64h488l356 52H0z" />
        <path class="g" d="M459 17h282M442 30h316M416 43h368M277 77h646M187 90h826M98 103h1004" />
        <path class="e" d="M0 116h1200v8H0z" />
      </svg>
      <svg class="pd-hall__roof pd-hall__roof--s" viewBox="0 0 360 62" preserveAspectRatio="none" aria-hidden="true">
        <path class="r" d="M142 3h76l34 24H108zM101 31h158l101 25H0z" />
        <path class="g" d="M130 11h100M119 19h122M78 37h204M54 43h252M29 49h302" />
        <path class="e" d="M0 56h360v6H0z" />
      </svg>
    </>
  );
}

function Task({ task }: { readonly task: HallTask }): VNode {
  const { lang, href } = useReader();
  const coming = task.state === 'segera';
  return (
    <li class={coming ? 'pd-task pd-task--segera' : 'pd-task'}>
      <a href={href(task.href)}>{task.title}</a>
      <span>
        {coming && <i>{say(lang, text.segera)}</i>} {task.note}
      </span>
    </li>
  );
}

/** The hall of an office. Only on a front door. */
export function Hall({ title, search, bays, more }: HallProps): VNode {
  return (
    <div class="pd-hall">
      <div class="pd-container">
        <div class="pd-hall__sky">
          <h1 class="pd-display">{title}</h1>
          {search}
        </div>
        <Roof />
        <div class="pd-hall__bays">
          {bays.map((bay) => (
            <section key={bay.id} class="pd-bay" aria-labelledby={bay.id}>
              <h2 class="pd-bay__title" id={bay.id}>
                {bay.title}
              </h2>
              <ul>
                {bay.tasks.map((task) => (
                  <Task key={task.title} task={task} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div class="pd-hall__floor" />
        {more && <div class="pd-hall__more">{more}</div>}
      </div>
    </div>
  );
}
