import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZoneChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

const place = document.querySelector('bench-app');

/** The tag in an Angular page: its schema lets it stand in a template, events and attributes bind as on any element. */
class BenchApp {
  program = place?.dataset.program ?? 'open-mentoring';
  shown = true;
  view = '';
}

const component = Component({
  selector: 'bench-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p>
      <button type="button" (click)="shown = !shown">Show or hide</button>
      <button type="button" (click)="widget?.open('discover')">Open Discover</button>
      <output>{{ view }}</output>
    </p>
    @if (shown) {
      <alongside-mentoring #element [attr.program]="program" (alongside-navigate)="view = $event.detail.view" (alongside-ready)="widget = element"></alongside-mentoring>
    }
  `,
})(BenchApp);

void bootstrapApplication(component ?? BenchApp, { providers: [provideZoneChangeDetection()] });
