import { MakerBase, type MakerOptions } from '@electron-forge/maker-base';
import type { ForgePlatform } from '@electron-forge/shared-types';
import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { join } from 'node:path';
import { projectRoot } from './run-tool.ts';

export type BuilderTarget = 'AppImage' | 'nsis';

const platforms: Record<BuilderTarget, { forge: ForgePlatform; builder: Platform }> = {
  AppImage: { forge: 'linux', builder: Platform.LINUX },
  nsis: { forge: 'win32', builder: Platform.WINDOWS },
};

/**
 * Forge has no maker for these two kinds of installer, and electron-builder's own do not load in Forge 8: so what
 * Forge has packaged, fuses and all, is handed to electron-builder as it is.
 */
export class ElectronBuilderMaker extends MakerBase<Configuration> {
  override name: string;
  override defaultPlatforms: ForgePlatform[];
  private readonly target: BuilderTarget;
  private readonly builderConfig: Configuration;

  constructor(target: BuilderTarget, builderConfig: Configuration) {
    super(builderConfig, [platforms[target].forge]);
    this.target = target;
    this.builderConfig = builderConfig;
    this.name = `electron-builder-${target.toLowerCase()}`;
    this.defaultPlatforms = [platforms[target].forge];
  }

  /** Forge's own copy would be made without the target. */
  override clone(): ElectronBuilderMaker {
    return new ElectronBuilderMaker(this.target, this.builderConfig);
  }

  override isSupportedOnCurrentPlatform(): boolean {
    return process.platform === platforms[this.target].forge;
  }

  override make({ dir, makeDir, targetArch }: MakerOptions): Promise<string[]> {
    const arch = targetArch === 'arm64' ? Arch.arm64 : Arch.x64;
    return build({
      projectDir: projectRoot,
      prepackaged: dir,
      publish: 'never',
      targets: platforms[this.target].builder.createTarget(this.target, arch),
      config: {
        ...this.builderConfig,
        npmRebuild: false,
        directories: { output: join(makeDir, this.target.toLowerCase(), targetArch) },
      },
    });
  }
}
