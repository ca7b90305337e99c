import { Module } from '@nestjs/common';

/** Revisions: who changed what, when and why. */
@Module({})
export class HistoryModule {}
